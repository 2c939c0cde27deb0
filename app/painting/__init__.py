"""The drawing: a document of layers, tools that change it, steps back, and its file. Knows no widget."""
