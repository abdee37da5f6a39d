import { expect } from '@open-wc/testing';
import { iso27560Of } from '../../src/core/iso27560.js';
import { kantaraOf } from '../../src/core/kantara.js';
import { CONFIG, NOON, makeStore } from '../helpers/make-store.js';
import { receiptWith, SITE } from '../helpers/receipt-with.js';

const read = (shape: object, key: string): unknown => Reflect.get(shape, key);

describe('kantaraOf', () => {
  it('lists each granted service with its purpose and third party', () => {
    const store = makeStore({ ...CONFIG, noticeUrl: '/legal' });
    store.decide({ analytics: true });

    const shape = kantaraOf(receiptWith(store, { proof: { id: 'x', method: 'panel-save' } }));

    const purpose = {
      purpose: 'analytics',
      purposeCategory: ['analytics'],
      consentType: 'EXPLICIT',
      piiCategory: ['Data on the device'],
      primaryPurpose: false,
      termination: '2027-05-22T12:00:00.000Z',
    };
    expect(read(shape, 'services')).to.deep.equal([
      {
        service: 'Counter',
        purposes: [{ ...purpose, thirdPartyDisclosure: true, thirdPartyName: 'Count Ltd' }],
      },
      { service: 'Heatmap', purposes: [{ ...purpose, thirdPartyDisclosure: false }] },
    ]);
    expect(read(shape, 'consentReceiptID')).to.equal('x');
    expect(read(shape, 'consentTimestamp')).to.equal(NOON / 1000);
    expect(read(shape, 'collectionMethod')).to.equal('panel-save');
    expect(read(shape, 'policyUrl')).to.equal(`${SITE}/legal`);
  });

  it('leaves the address of a notice that is none as it is', () => {
    const store = makeStore({ ...CONFIG, noticeUrl: 'https://[' });
    store.acceptAll();
    const receipt = receiptWith(store);

    expect(read(kantaraOf(receipt), 'policyUrl')).to.equal('https://[');
    expect(read(iso27560Of(receipt), 'processing')).to.have.nested.property(
      '[0].privacy_notice',
      'https://[',
    );
  });

  it('names the site where a category has no services', () => {
    const store = makeStore({ categories: [{ id: 'analytics' }] });
    store.acceptAll();

    expect(read(kantaraOf(receiptWith(store)), 'services'))
      .to.have.nested.property('[0].service')
      .that.equals(SITE);
  });

  it('calls nothing explicit that is granted by opt-out', () => {
    const store = makeStore({ categories: [{ id: 'analytics', mode: 'opt-out' }, { id: 'chat' }] });
    store.decide({ chat: true });
    const { services } = kantaraOf(receiptWith(store)) as {
      services: { purposes: { consentType: string }[] }[];
    };

    expect(services.map(({ purposes }) => purposes[0]?.consentType)).to.deep.equal([
      'IMPLICIT',
      'EXPLICIT',
    ]);
  });

  it('lists no service for a refusal, and names nobody', () => {
    const store = makeStore();
    store.rejectAll();

    const shape = kantaraOf(receiptWith(store, { proof: { id: 'x' } }));

    expect(read(shape, 'services')).to.deep.equal([]);
    expect(read(shape, 'piiPrincipalId')).to.equal('none');
  });
});
