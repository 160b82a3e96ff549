export * from './createToolkitLink';
