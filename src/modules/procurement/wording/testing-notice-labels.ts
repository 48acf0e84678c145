import type { WordingSignal } from './rules.ts';

/**
 * What a person found when reading every lot of the Norwegian notices and of the official examples, in Norwegian and
 * English: title, description, strategic aim, terms and additional information. A lot that is not named here gives none.
 * File names and lot ids only: the texts are others'.
 */
export const noticeLabels: readonly {
  readonly file: string;
  readonly lot: string;
  readonly signals: readonly WordingSignal[];
}[] = [
  { file: 'ContractAwardNotice_veat_2022-674620.xml', lot: 'LOT-0000', signals: ['research'] },
  { file: 'PriorInformationNotice_pin-cfc-social_2023-664435.xml', lot: 'LOT-0000', signals: ['dialogue'] },
  {
    file: 'PriorInformationNotice_pin-rtl_2023-607152.xml',
    lot: 'LOT-0000',
    signals: ['dialogue', 'need', 'research'],
  },
  { file: 'PriorInformationNotice_pin-rtl_2023-674343.xml', lot: 'LOT-0000', signals: ['dialogue'] },
  { file: 'cn_24_nego_accel.xml', lot: 'LOT-0000', signals: ['dialogue'] },
];
