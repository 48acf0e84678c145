import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUsableAddress } from './address.ts';
import { MailSettingsFault, readMailSettings } from './settings.ts';

const from = 'Nytte <nytte@example.no>';

describe('readMailSettings', () => {
  it('reads host, port, user and password', () => {
    expect(readMailSettings('smtps://post:p%40ss%3Aw@mail.example.no', from)).toEqual({
      host: 'mail.example.no',
      port: 465,
      isSecure: true,
      requiresTls: false,
      auth: { user: 'post', pass: 'p@ss:w' },
      from: { name: 'Nytte', address: 'nytte@example.no' },
    });
    expect(readMailSettings('smtp://mail.example.no:25/', 'nytte@example.no')).toMatchObject({
      port: 25,
      auth: undefined,
      from: { name: '', address: 'nytte@example.no' },
    });
  });

  it('demands TLS of every server but one on this very machine', () => {
    const requiresTls = (url: string) => readMailSettings(url, from).requiresTls;
    expect(['smtp://mail.example.no', 'smtp://10.0.0.4', 'smtp://127.example.no'].map(requiresTls)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['smtp://localhost:1025', 'smtp://127.0.0.1:1025', 'smtp://[::1]:1025'].map(requiresTls)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['http://user:hemmelig@mail.example.no', from],
    ['smtp://', from],
    ['mail.example.no', from],
    ['smtp://user:hemmelig@mail.example.no/?tls.rejectUnauthorized=false', from],
    ['smtp://user:hemmelig%@mail.example.no', from],
    ['smtp://mail.example.no', 'hemmelig'],
    ['smtp://mail.example.no', 'Nytte <a@b.no>, hemmelig@b.no'],
    ['smtp://mail.example.no', 'Nytte\r\nBcc: hemmelig@b.no <a@b.no>'],
  ])('refuses %s with %s and repeats nothing of it', (url, sender) => {
    expect(() => readMailSettings(url, sender)).toThrow(MailSettingsFault);
    expect(() => readMailSettings(url, sender)).not.toThrow(/hemmelig/);
  });
});

describe('isUsableAddress', () => {
  it.each(['kari@example.no', 'kåre.ås+nytte@bærum.kommune.no', "o'neil@example.ie"])(
    'takes %s',
    (address) => {
      expect(isUsableAddress(address)).toBe(true);
    },
  );

  it.each([
    'kari',
    'kari@',
    '@example.no',
    'a@b.no,c@d.no',
    'a@b.no;c@d.no',
    'Kari <kari@example.no>',
    '"kari"@example.no',
    'kari@example.no\r\nBcc: all@example.no',
    'kari@example.no\u2028',
    `${'a'.repeat(65)}@example.no`,
    `a@${'b'.repeat(260)}.no`,
  ])('refuses %j', (address) => {
    expect(isUsableAddress(address)).toBe(false);
  });

  it('takes nothing that holds two addresses or a line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (isUsableAddress(text)) expect(text).toMatch(/^[^@\r\n,;<>]+@[^@\r\n,;<>]+$/);
      }),
    );
  });
});
