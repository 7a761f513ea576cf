// Addresses typed so far, kept while the window is open: going to another screen loses none.
const addresses = $state<Record<string, string>>({});

export const typedAddress = {
  of: (organization: string): string => addresses[organization] ?? '',
  keep: (organization: string, address: string): void => {
    addresses[organization] = address;
  },
  forget: (organization: string): void => {
    delete addresses[organization];
  },
};
