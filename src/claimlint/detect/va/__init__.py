"""VA statements: the sense of "VA", what is said of coverage, cost and standing, and under which condition."""
