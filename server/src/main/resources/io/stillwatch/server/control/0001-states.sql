-- The last state of each token, decision and appeal, of the mode and the policy, in the order in which they first came.
create table stillwatch_state (
  kind text not null,
  name text not null,
  place bigint generated always as identity,
  state json not null,
  primary key (kind, name)
);
