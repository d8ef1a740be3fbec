"""One sore place as a page: what is known of it, what a clinician said of it and what that changed."""
