-- A child of an authority, as one text, is what the constraint is about. As plain columns they made its index seem fit
-- for finding an authority's placements or a child's, which it does slowly; as an expression nothing but the constraint
-- uses it. Neither a code nor a reference has a blank. The hash parts the children with less effort than their texts.
alter table placement drop constraint one_place_a_night;
alter table placement add constraint one_place_a_night exclude using gist (
    hashtextextended(authority || ' ' || child, 0) with =,
    daterange(start_date, end_date) with &&,
    (authority || ' ' || child) with =)
    where (superseded_in is null) deferrable initially deferred;
