-- Through which contract a company did something, and who did it where that is known; empty for what others or the server did.
alter table event add column contract text, add column person text;
