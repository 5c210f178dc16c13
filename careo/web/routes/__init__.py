"""The routes of the desk, one module an area, each with `routes(desk)`; what they answer is made in `careo/present/desk`."""
