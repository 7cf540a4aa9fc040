-- Every change: when, who, what and why. Rows are added, and never changed.
create table stillwatch_audit (
  place bigint generated always as identity primary key,
  line json not null
);
