"""The commands of the triage: its questions, the interview for programs, its evaluation, the page for a clinician."""
