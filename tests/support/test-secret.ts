/** The installation's secret in tests. */
export const testSecret = "a-secret-for-tests-and-nothing-else-0123456789";
