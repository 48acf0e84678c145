import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress, readWebhookAddress } from './webhook-address.ts';

const strict = { allowLoopback: false };

describe('the address of a webhook', () => {
  test.each([
    ['https://example.no/hook', 'https://example.no/hook'],
    ['https://EXAMPLE.no:8443/a b?x=1#part', 'https://example.no:8443/a%20b?x=1'],
    ['https://93.184.216.34/', 'https://93.184.216.34/'],
    ['https://[2606:2800:220:1:248:1893:25c8:1946]/', 'https://[2606:2800:220:1:248:1893:25c8:1946]/'],
  ])('%s is taken', (text, url) => {
    expect(readWebhookAddress(text, strict)).toEqual({ url });
  });

  test.each([
    ['', 'not_an_address'],
    ['example.no', 'not_an_address'],
    ['javascript:alert(1)', 'not_an_address'],
    ['file:///etc/passwd', 'not_an_address'],
    ['ftp://example.no/', 'not_an_address'],
    ['http://example.no/', 'not_https'],
    ['https://user:word@example.no/', 'has_credentials'],
    ['https://localhost/', 'not_public'],
    ['https://localhost./', 'not_public'],
    ['https://a.localhost/', 'not_public'],
    ['http://127.0.0.1:3000/', 'not_public'],
    ['https://2130706433/', 'not_public'],
    ['https://0x7f000001/', 'not_public'],
    ['https://0177.0.0.1/', 'not_public'],
    ['https://127.1/', 'not_public'],
    ['https://0/', 'not_public'],
    ['https://１２７.０.０.１/', 'not_public'],
    ['https://169.254.169.254/latest/meta-data/', 'not_public'],
    ['https://10.0.0.5/', 'not_public'],
    ['https://192.168.1.1/', 'not_public'],
    ['https://172.31.255.255/', 'not_public'],
    ['https://100.100.100.200/', 'not_public'],
    ['https://[::1]/', 'not_public'],
    ['https://[::]/', 'not_public'],
    ['https://[::ffff:127.0.0.1]/', 'not_public'],
    ['https://[::ffff:a9fe:a9fe]/', 'not_public'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'not_public'],
    ['https://[2002:7f00:1::]/', 'not_public'],
    ['https://[fd00:ec2::254]/', 'not_public'],
    ['https://[fe80::1]/', 'not_public'],
    ['https://[ff02::1]/', 'not_public'],
  ])('%s is refused: %s', (text, fault) => {
    expect(readWebhookAddress(text, strict)).toEqual({ fault });
  });

  test('on this machine is taken only where that is allowed, and over plain HTTP only there', () => {
    const loose = { allowLoopback: true };
    for (const url of ['http://127.0.0.1:9000/', 'http://localhost:9000/', 'http://[::1]:9000/']) {
      expect(readWebhookAddress(url, loose)).toEqual({ url });
    }
    expect(readWebhookAddress('http://10.0.0.1/', loose)).toEqual({ fault: 'not_https' });
    expect(readWebhookAddress('https://10.0.0.1/', loose)).toEqual({ fault: 'not_public' });
    expect(readWebhookAddress('https://[::ffff:127.0.0.1]/', loose)).toEqual({ fault: 'not_public' });
  });
});

/** Private, loopback and link-local, as 32 bits. */
const privateNumbers = fc.oneof(
  fc.integer({ min: 0, max: 0xff_ffff }).map((rest) => 0x0a00_0000 + rest),
  fc.integer({ min: 0, max: 0xff_ffff }).map((rest) => 0x7f00_0000 + rest),
  fc.integer({ min: 0, max: 0xffff }).map((rest) => 0xa9fe_0000 + rest),
  fc.integer({ min: 0, max: 0xf_ffff }).map((rest) => 0xac10_0000 + rest),
  fc.integer({ min: 0, max: 0xffff }).map((rest) => 0xc0a8_0000 + rest),
);
const octets = (number: number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);
const hex = (number: number) => number.toString(16).padStart(4, '0');

test('a private IPv4 address is refused however it is written', () => {
  fc.assert(
    fc.property(privateNumbers, (number) => {
      const [a = 0, b = 0, c = 0, d = 0] = octets(number);
      const forms = [
        `${a}.${b}.${c}.${d}`,
        `${number >>> 0}`,
        `0x${(number >>> 0).toString(16)}`,
        `0${a.toString(8)}.0x${b.toString(16)}.${c}.${d}`,
        `${a}.${b}.${c * 256 + d}`,
        `[::ffff:${a}.${b}.${c}.${d}]`,
        `[::ffff:${hex(number >>> 16)}:${hex(number & 0xffff)}]`,
        `[64:ff9b::${hex(number >>> 16)}:${hex(number & 0xffff)}]`,
        `[2002:${hex(number >>> 16)}:${hex(number & 0xffff)}::1]`,
      ];
      for (const form of forms) {
        expect(readWebhookAddress(`https://${form}/`, strict), form).toEqual({ fault: 'not_public' });
      }
    }),
  );
});

test('what is no IP address is not a public one', () => {
  for (const text of ['', 'example.no', '1.2.3', '1.2.3.4.5', ':::'])
    expect(isPublicAddress(text)).toBe(false);
});
