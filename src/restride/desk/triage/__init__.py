"""The interview at the desk beside the diary: for programs, for its evaluation, and for a clinician's eyes."""
