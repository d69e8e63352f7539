// Run by mongosh each time the stack starts: makes what is missing, and waits until writes are taken.
const member = process.env.MONGODB_MEMBER;
try {
  rs.status();
} catch {
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: member }] });
}
for (let tries = 0; !db.hello().isWritablePrimary; tries += 1) {
  if (tries === 60) throw new Error(`${member} did not become primary within a minute`);
  sleep(1000);
}

const password = process.env.LEGATION_MONGODB_PASSWORD;
const legation = db.getSiblingDB('legation');
if (password) {
  // the read models, which may be dropped at any time, and the webhooks and the trace of refused commands, which may not
  const roles = ['legation', 'legation_webhooks', 'legation_denied'].map((name) => ({ role: 'readWrite', db: name }));
  if (legation.getUser('legation') === null) legation.createUser({ user: 'legation', pwd: password, roles });
  else legation.grantRolesToUser('legation', roles);
}
