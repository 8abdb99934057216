import { ImageDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type PictureChoice, type PictureFormat, pictureFormats } from '../../shared/api';
import { flowWords } from '../../shared/words/flows';
import { problemSentence } from '../../shared/words/problems';
import { call, ProblemError } from '../app/bridge';
import { useLanguage } from '../app/language';
import { useToast } from './toast';

/** Saves a picture where the person says, as SVG or PNG, and tells what came of it. */
export function SavePicture({ picture }: { readonly picture: PictureChoice }) {
  const language = useLanguage();
  const words = flowWords[language];
  const tell = useToast();
  const save = async (format: PictureFormat): Promise<void> => {
    try {
      const { fileName } = await call('picture.save', { picture, format });
      tell(words.saved(fileName));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code !== 'cancelled') tell(problemSentence(language, error.problem));
    }
  };
  return (
    <MenuTrigger>
      <Button className="btn icon" aria-label={words.save}>
        <ImageDown className="i" aria-hidden="true" />
      </Button>
      <Popover className="pop" placement="bottom end" offset={4}>
        <Menu aria-label={words.save} onAction={(key) => void save(key === 'png' ? 'png' : 'svg')}>
          {pictureFormats.map((format) => (
            <MenuItem key={format} id={format} className="opt">
              {format === 'svg' ? words.saveSvg : words.savePng}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
