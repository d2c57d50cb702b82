/** Somebody of the directory. `id` is the Entra id. */
export interface Account {
  id: string;
  userPrincipalName: string;
  displayName: string;
}
