/** The address of a benefit, without language prefix. */
export const benefitPath = (id: string): string => `/benefits/${id}`;
