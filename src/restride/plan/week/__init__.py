"""The week: on which days a runner runs, and how a race lightens the days before it."""
