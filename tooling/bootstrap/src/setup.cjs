'use strict'
/* Runs before npm start and npm test: checks Node, then installs exactly what the lockfile says. */
var complaint = require('./check-node.cjs').complaint(process.versions.node, process.platform)
if (complaint) {
  console.error(complaint)
  process.exit(1)
}

require('./install.cjs')
