"""The only state of Careo: one case on disk, the pipeline that fills it, and what people decided about it."""
