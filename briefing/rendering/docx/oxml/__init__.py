"""OOXML (ISO/IEC 29500-1): what python-docx lacks, one module a concern. No other layer writes a tag name."""
