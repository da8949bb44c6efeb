"""Rendering: one writer a format, from the block tree; what the brief says is none of its business."""
