/** Printed in the README: the demo cinema holds nothing of anybody. */
export const demoAdmin = {
  name: 'Demo Manager',
  email: 'admin@electric-palace.example',
  password: 'demo-admin-password',
};
