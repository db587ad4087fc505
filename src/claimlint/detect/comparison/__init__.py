"""The grammar of comparison: superlatives and comparatives of any adjective, told from plain facts."""
