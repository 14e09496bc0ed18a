-- A migration sees the rows of all authorities, up to the end of its transaction: row security binds the owner of the tables too.
select set_config('bednight.authorities', '*', true);
