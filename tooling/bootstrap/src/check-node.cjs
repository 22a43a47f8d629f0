'use strict'
/* Read by whatever Node the machine has, old ones too: no syntax younger than 2015, no dependency. */

/** Linux gets Node 24 from the registry (node-linux-*); elsewhere the machine's own Node runs everything. */
function leastMajor(platform) {
  return platform === 'linux' ? 20 : 24
}

/**
 * One sentence that says why this Node cannot start Gongkai, or undefined when it can.
 *
 * @param {string} version as in process.versions.node, "18.20.4"
 * @param {string} platform as in process.platform
 */
function complaint(version, platform) {
  var least = leastMajor(platform)
  if (Number(version.split('.')[0]) >= least) return undefined
  return (
    'Gongkai needs Node.js ' +
    least +
    ' or newer, this is ' +
    version +
    ': install it from https://nodejs.org/ and try again.\n' +
    '公开需要 Node.js ' +
    least +
    ' 或更高版本，当前为 ' +
    version +
    '：请从 https://nodejs.org/ 安装后重试。'
  )
}

/** Says what is wrong with the machine's Node and ends the process, or does nothing. */
function check() {
  var sentence = complaint(process.versions.node, process.platform)
  if (sentence === undefined) return
  console.error(sentence)
  process.exit(1)
}

exports.complaint = complaint
exports.check = check
