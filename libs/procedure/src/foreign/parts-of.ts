import { type ModdleElement } from 'bpmn-moddle';
import { bpmnLanguage } from '../language';
import { scanXml } from '../reading/scan-xml';
import { type Text } from '../text';

const kinds: Readonly<Record<string, Text>> = {
  'bpmn:Process': { vi: 'quy trình', en: 'process' },
  'bpmn:Collaboration': { vi: 'sơ đồ phối hợp (collaboration)', en: 'collaboration' },
  'bpmn:Choreography': { vi: 'sơ đồ giao ước (choreography)', en: 'choreography' },
  'bpmn:GlobalConversation': { vi: 'sơ đồ hội thoại (conversation)', en: 'conversation' },
};
const nodes: Text = { vi: 'phần tử', en: 'elements' };

/** What a file holds, in words, for whoever is told that it cannot be drawn: "sơ đồ giao ước ‹Đặt hàng›: 5 phần tử". Empty: nothing was understood. */
export async function partsOf(xml: string): Promise<readonly Text[]> {
  if (scanXml(xml).findings.length > 0) return [];
  try {
    const { rootElement } = await bpmnLanguage().fromXML(xml);
    return listOf(rootElement, 'rootElements').flatMap((root) => {
      const kind = kinds[root.$type];
      if (!kind) return [];
      const count = ['flowElements', 'participants', 'conversations'].reduce((sum, name) => sum + listOf(root, name).length, 0);
      const name = (root.get('name') as string | undefined) ?? root.id ?? '';
      return [{ vi: `${kind.vi} ‹${name}›: ${String(count)} ${nodes.vi}`, en: `${kind.en} ‹${name}›: ${String(count)} ${nodes.en}` }];
    });
  } catch {
    return [];
  }
}

const listOf = (model: ModdleElement, name: string): readonly ModdleElement[] => (model.get(name) as ModdleElement[] | undefined) ?? [];
