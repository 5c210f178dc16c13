"""What the desk shows, one module an area: frozen views made by plain functions of a dossier, so that a script can have the same."""
