'use strict'
/* Runs before npm start and npm test. */
require('./check-node.cjs').check()
require('./install.cjs')
  .install()
  .then(function (code) {
    process.exitCode = code
  })
