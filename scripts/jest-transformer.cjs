// @lwc/jest-transformer leaves `instrument` out of its cache key: a coverage run after a plain one would report 0 files.
const lwc = require('@lwc/jest-transformer');

module.exports = {
  process: lwc.process,
  getCacheKey: (source, file, options) =>
    `${lwc.getCacheKey(source, file, options)}${options.instrument ? '-instrumented' : ''}`,
};
