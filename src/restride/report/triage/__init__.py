"""What the interview came to, in words and for programs: the questions, answers, a page to hand on. Weighs nothing."""
