"""Document: the block tree between templates and writers. It knows no template and no file format."""
