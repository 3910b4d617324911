"""Whether the addresses of cited works still answer, and archived copies of those that do not."""
