"""How Office Open XML packages (ECMA-376: DOCX, PPTX) are read."""
