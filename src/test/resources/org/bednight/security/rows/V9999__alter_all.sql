-- A migration of the tests, which alters a row of each council.
update allocation set source = 'migrated';
