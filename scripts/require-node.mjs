// Imported first by every script: an old Node should hear one sentence, not a stack trace.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Legation needs Node 20.19 or later; this is Node ${process.versions.node}.`);
  process.exit(2);
}
