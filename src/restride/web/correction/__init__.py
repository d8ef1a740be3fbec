"""The pages that correct the diary: an entry said anew by the form that asked for it, or taken back."""
