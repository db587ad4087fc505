"""What sets findings aside: inline directives, waivers and the baseline."""
