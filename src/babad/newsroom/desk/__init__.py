"""The desk: what the newsroom adds to Wagtail's admin. One module a concern; ``wagtail_hooks`` hangs them in."""
