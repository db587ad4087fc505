"""Who speaks for a treatment, and what they tell: the parts of the testimonial detector."""
