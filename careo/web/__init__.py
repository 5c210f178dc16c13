"""The desk's server: views of one case over HTTP, on this machine only, and pages that need no script."""
