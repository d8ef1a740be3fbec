"""The pages of the catalogue as Documents and as data. Says what an item is; whether it is offered, plan/ says."""
