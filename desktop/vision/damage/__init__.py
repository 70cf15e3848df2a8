"""Pictures that decode and yet are damaged inside: what decoders complain of, and what gives damage away where they do
not."""
