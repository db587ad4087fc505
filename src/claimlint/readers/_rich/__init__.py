"""Rich text that CMSs store as JSON: sentences that marks split are whole again."""
