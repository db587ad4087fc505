"""The grammar of a claim's clause: words, phrases, and what their places say."""
