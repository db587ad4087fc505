"""An audit on an engine for many machines: rows in, a row a document out, counted on both sides."""
