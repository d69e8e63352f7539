/** `CredentialsPresented` of `org.legation.CredentialsPresented.v1`. */
export const nameIn = (type: string): string => type.split('.').at(-2) ?? type;
