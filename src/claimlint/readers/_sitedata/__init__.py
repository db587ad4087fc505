"""How the reader of site generators' data files works inside."""
