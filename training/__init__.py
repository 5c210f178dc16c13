"""What makes the models in careo/models; nothing of it is needed to run Careo."""
